package org.openhpf.reading.reader;

/** A model of Tesseract, in the layer's folder {@code tessdata}. */
public enum TesseractModel {
  /** Digits and Latin letters. */
  ENG("eng"),
  /** Simplified Chinese: 3,900 characters of Han, digits and Latin letters. */
  CHI_SIM("chi_sim");

  private final String code;

  TesseractModel(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
