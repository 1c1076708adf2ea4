package dev.overture.sandbox.judge;

import java.util.List;
import java.util.stream.Stream;

/** Judges what reached the sandbox against what was declared, and nothing else. */
final class Judge {
    private static final Rule DOUBLES = new DoublesRule();
    private static final Rule LOST = new LostRule();
    private static final Rule AFTER_REPLY = new AfterReplyRule();
    private static final Rule OVER_LIMIT = new OverLimitRule();
    private static final Rule WRONG_PERSON = new WrongPersonRule();

    private Judge() {}

    static Verdict judge(CaseFile file, boolean detail) {
        List<Finding> doubles = DOUBLES.judge(file);
        List<Finding> lost = LOST.judge(file);
        List<Finding> afterReply = AFTER_REPLY.judge(file);
        List<Finding> overLimit = OVER_LIMIT.judge(file);
        List<Finding> wrongPerson = WRONG_PERSON.judge(file);
        List<Finding> items = Stream.of(doubles, lost, afterReply, overLimit, wrongPerson)
                .flatMap(List::stream)
                .toList();
        return new Verdict(
                file.acts().size(),
                doubles.size(),
                lost.size(),
                afterReply.size(),
                overLimit.size(),
                wrongPerson.size(),
                detail ? items : null);
    }
}
