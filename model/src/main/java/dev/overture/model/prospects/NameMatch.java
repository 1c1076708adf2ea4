package dev.overture.model.prospects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a profile that was looked up is plausibly the person we asked for. Look-ups have returned other people, and
 * somebody else must never get the message; so what contradicts is held for a human.
 */
public final class NameMatch {

    private NameMatch() {}

    /** What the comparison says. */
    public enum Verdict {
        /** Nothing contradicts. */
        MATCH("match"),
        /** We asked with a vanity slug and the answer carries another one. */
        SLUG_DIFFERS("slug_differs"),
        /** Both names are known and clearly not the same. */
        NAME_DIFFERS("name_differs");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /** A stable word for programs. */
        public String code() {
            return code;
        }
    }

    /**
     * The person we asked for.
     *
     * @param address what we asked with, if it was a LinkedIn address
     */
    public record Wanted(
            @Nullable LinkedInUrl address,
            @Nullable String firstName,
            @Nullable String lastName) {}

    /** The profile that came back. */
    public record Found(
            @Nullable String publicIdentifier,
            @Nullable String firstName,
            @Nullable String lastName) {}

    /** Compares; what is unknown on either side contradicts nothing. */
    public static Verdict judge(Wanted wanted, Found found) {
        boolean sameSlug = false;
        LinkedInUrl address = wanted.address();
        String slug = found.publicIdentifier();
        if (address != null && address.kind() == LinkedInUrl.Kind.VANITY && slug != null && vanity(slug)) {
            if (!address.names(slug)) {
                return Verdict.SLUG_DIFFERS;
            }
            sameSlug = true;
        }
        return contradict(wanted, found, sameSlug) ? Verdict.NAME_DIFFERS : Verdict.MATCH;
    }

    /** An id in the place of the slug says nothing about the slug. */
    private static boolean vanity(String slug) {
        return LinkedInUrl.parse("linkedin.com/in/" + slug)
                .filter(url -> url.kind() == LinkedInUrl.Kind.VANITY)
                .isPresent();
    }

    private static boolean contradict(Wanted wanted, Found found, boolean sameSlug) {
        List<String> wantedFirst = NameTokens.of(wanted.firstName());
        List<String> wantedLast = NameTokens.of(wanted.lastName());
        List<String> foundFirst = NameTokens.of(found.firstName());
        List<String> foundLast = NameTokens.of(found.lastName());
        List<String> wantedAll = joined(wantedFirst, wantedLast);
        List<String> foundAll = joined(foundFirst, foundLast);
        if (wantedAll.isEmpty() || foundAll.isEmpty() || !NameTokens.comparable(wantedAll, foundAll)) {
            return false;
        }
        if (String.join("", wantedAll).equals(String.join("", foundAll))) {
            return false;
        }
        boolean partsKnown =
                !wantedFirst.isEmpty() && !wantedLast.isEmpty() && !foundFirst.isEmpty() && !foundLast.isEmpty();
        if (partsKnown && !sameSlug) {
            return !bothParts(wantedFirst, wantedLast, foundAll);
        }
        return !anyPair(wantedAll, foundAll);
    }

    private static List<String> joined(List<String> first, List<String> last) {
        List<String> all = new ArrayList<>(first);
        all.addAll(last);
        return all;
    }

    private static boolean anyPair(List<String> some, List<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> NameTokens.compatible(one, other)));
    }

    /** First and last name each find a word of their own, in any order. */
    private static boolean bothParts(List<String> first, List<String> last, List<String> found) {
        for (int i = 0; i < found.size(); i++) {
            String word = found.get(i);
            if (first.stream().anyMatch(name -> NameTokens.compatible(name, word))) {
                List<String> others = new ArrayList<>(found);
                others.remove(i);
                if (anyPair(last, others)) {
                    return true;
                }
            }
        }
        return false;
    }
}
