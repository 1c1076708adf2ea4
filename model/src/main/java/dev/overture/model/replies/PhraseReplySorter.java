package dev.overture.model.replies;

import java.time.ZoneOffset;
import java.util.List;

/**
 * Sorts by phrases in English, German, French, Spanish, Italian, Dutch, Portuguese and Russian. Deliberately narrow: what
 * it misses is {@link ReplyKind#OTHER}, which stops everything too. Nothing that a person seems to have written is taken
 * for the note of a machine.
 */
public final class PhraseReplySorter implements ReplySorter {

    /** A longer answer says more than no, and a human should read it. */
    private static final int LONGEST_NO_IN_WORDS = 40;

    private static final int READ_AT_MOST = 10_000;

    private final Phrasebook phrases = Phrasebook.ofAllLanguages();
    private final ReturnDates dates = new ReturnDates(phrases);

    @Override
    public SortedReply sort(ReplyText answer) {
        String text = answer.words() == null ? "" : answer.words();
        Words words = Words.of(text.substring(0, Math.min(text.length(), READ_AT_MOST)));
        ReplyKind kind = answer.automatic() ? ReplyKind.OUT_OF_OFFICE : kindOf(words);
        return kind == ReplyKind.OUT_OF_OFFICE
                ? new SortedReply(
                        kind,
                        dates.find(
                                        words.spoken(),
                                        answer.at().atZone(ZoneOffset.UTC).toLocalDate())
                                .orElse(null))
                : new SortedReply(kind);
    }

    private ReplyKind kindOf(Words words) {
        boolean brief = words.count() <= LONGEST_NO_IN_WORDS;
        if (phrases.whole(ReplyKind.UNSUBSCRIBE, words) || (brief && phrases.says(ReplyKind.UNSUBSCRIBE, words))) {
            return ReplyKind.UNSUBSCRIBE;
        }
        if (phrases.matches(ReplyKind.BOUNCE, words)) {
            return ReplyKind.BOUNCE;
        }
        List<ReplyKind> wants = wants(words, brief);
        boolean asks = words.spoken().indexOf('?') >= 0;
        if (wants.isEmpty() && !asks && phrases.matches(ReplyKind.OUT_OF_OFFICE, words)) {
            return ReplyKind.OUT_OF_OFFICE;
        }
        return decided(wants);
    }

    private List<ReplyKind> wants(Words words, boolean brief) {
        return List.of(ReplyKind.NOT_INTERESTED, ReplyKind.INTERESTED, ReplyKind.INFO_REQUEST).stream()
                .filter(kind -> kind != ReplyKind.NOT_INTERESTED || brief)
                .filter(kind -> phrases.matches(kind, words))
                .toList();
    }

    /** Yes and no at once is for a human; who is interested and asks is interested. */
    private static ReplyKind decided(List<ReplyKind> wants) {
        if (wants.size() > 1 && wants.contains(ReplyKind.NOT_INTERESTED)) {
            return ReplyKind.OTHER;
        }
        return wants.isEmpty() ? ReplyKind.OTHER : wants.get(0);
    }
}
