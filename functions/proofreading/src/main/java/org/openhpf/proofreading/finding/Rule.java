package org.openhpf.proofreading.finding;

import org.openhpf.kernel.Confidence;

/**
 * A rule of proofreading, a row of a rules.csv.
 *
 * @param id lower case, with its class first: {@code punctuation.full-stop-after-heading}
 * @param severity unless an office sets another
 * @param automatic whether its only suggestion may be put in without a person looking
 * @param title the rule in a few Chinese words
 * @param reason why a finding is a fault, in Chinese; {} is where the check's own words go
 * @param clause standard and clause as officials cite them, "" where there is none
 * @param source where the rule was read
 * @param confidence how well that is known
 */
public record Rule(
    String id,
    FindingClass findingClass,
    Severity severity,
    boolean automatic,
    String title,
    String reason,
    String clause,
    String source,
    Confidence confidence) {}
