package dev.overture.api.campaigns;

import dev.overture.api.problems.ApiException;
import dev.overture.api.problems.ErrorDetail;
import dev.overture.authoring.sequence.Problem;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.model.sequence.Sequence;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sequences as they come in. */
public final class SequenceBodies {

    private SequenceBodies() {}

    /** @throws ApiException naming everything that is wrong with the sequence */
    public static Sequence valid(SequenceResult result) {
        if (result instanceof SequenceResult.Valid valid) {
            return valid.sequence();
        }
        List<Problem> problems = ((SequenceResult.Invalid) result).problems();
        throw ApiException.invalid(
                "invalid_sequence",
                "The sequence has " + problems.size() + (problems.size() == 1 ? " error." : " errors."),
                problems.stream()
                        .map(problem -> new ErrorDetail(
                                problem.code(), problem.message(), problem.field(), problem.line(), problem.column()))
                        .toList());
    }

    /** @throws ApiException if the body is not text in UTF-8 */
    public static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw ApiException.invalid("not_text", "The sequence holds a NUL character.", List.of());
            }
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw ApiException.invalid("not_utf8", "The sequence is not written in UTF-8.", List.of());
        }
    }
}
