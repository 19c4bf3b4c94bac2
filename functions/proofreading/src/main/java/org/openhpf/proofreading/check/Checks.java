package org.openhpf.proofreading.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.office.OfficeSettings;

/**
 * All checks there are.
 *
 * @param rules of all of them
 * @param ofText those that need no model, with the words of an office
 * @param spelling by the language model; empty where there is none
 */
public record Checks(
    RuleBook rules,
    Function<OfficeSettings, List<Check>> ofText,
    Optional<Function<Mode, Check>> spelling) {}
