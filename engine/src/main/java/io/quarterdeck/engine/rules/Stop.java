package io.quarterdeck.engine.rules;

/** Why a rule that could have fired did not. */
public sealed interface Stop {

    /** The rule had fired in this cycle and would fire again: some rules undo each other's work. */
    record WouldFireAgain(long rule) implements Stop {}

    /** The ticket has used up what rules may do to it; this rule would have been next. */
    record OutOfFirings(long rule) implements Stop {}

    /** The update was itself caused by a rule, that one by another, and so on. */
    record TooDeep(int depth) implements Stop {}

    /** What the rule wants of the ticket may not be. */
    record Refused(long rule, String code) implements Stop {}
}
