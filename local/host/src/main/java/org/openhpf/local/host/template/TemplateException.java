package org.openhpf.local.host.template;

/**
 * The template asks for something the local host does not know, or is wrong; the message names the
 * place.
 */
public final class TemplateException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  TemplateException(String place, String fault) {
    super("template " + place + ": " + fault);
  }
}
