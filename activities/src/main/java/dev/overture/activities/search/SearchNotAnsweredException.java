package dev.overture.activities.search;

/** The vendor did not answer, which may pass: Temporal tries again. */
final class SearchNotAnsweredException extends RuntimeException {

    /** @param detail without personal data */
    SearchNotAnsweredException(String detail) {
        super("the search was not answered: " + detail);
    }
}
