package dev.overture.quickstart.torture;

/** What became of a planned fault. */
sealed interface Outcome {

    /** It happened. */
    record Injected() implements Outcome {}

    /** It lies in wait; whether it strikes is known at the end only. */
    record Armed() implements Outcome {}

    /** It did not happen, and counts as nothing that was survived. */
    record NotRun(String reason) implements Outcome {}
}
