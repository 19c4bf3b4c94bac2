package org.openhpf.proofreading.spelling;

/**
 * What counts how much, in nats; found on the tuning set of {@code bench/run proofreading}.
 *
 * @param characters share of the character model
 * @param words share of the word model
 * @param unknown of the word model for a character that is no word of it
 * @param term what a word of the lexicon is worth that the word model lacks
 * @param same cost of a character of the same sound and tone
 * @param tone of the same syllable in another tone
 * @param fuzzy of a syllable that is often mixed up
 * @param shape of a character that looks alike
 * @param further share of the cost of a word's second and third wrong character
 * @param name cost of a name that was not written
 * @param order of two characters changed round
 * @param missing of a character left out
 * @param surplus of a character written twice; of another one, twice that
 * @param any of a character that neither sounds nor looks alike
 */
record Weights(
    float characters,
    float words,
    float unknown,
    float term,
    float same,
    float tone,
    float fuzzy,
    float shape,
    float further,
    float name,
    float order,
    float missing,
    float surplus,
    float any) {
  static final Weights TUNED =
      new Weights(0.55f, 0.425f, 12, 1.5f, 3, 4, 6, 5.2f, 0.5f, 2, 5, 3.5f, 5, 10);
}
