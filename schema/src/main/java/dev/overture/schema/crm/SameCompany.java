package dev.overture.schema.crm;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells which known company another one is. */
public final class SameCompany {

    private SameCompany() {}

    /**
     * By its numbers; where they are new, or not said, the one of which only the name is known; where none is said, also the only
     * one of its name.
     *
     * @param candidates all of this workspace that share a number or the name
     * @return none, one, or two where the numbers are two companies'
     */
    public static List<KnownCompany> among(
            List<KnownCompany> candidates, @Nullable String tin, @Nullable String registrationNumber) {
        List<KnownCompany> numbered = those(
                candidates,
                each -> (tin != null && tin.equals(each.tin()))
                        || (registrationNumber != null && registrationNumber.equals(each.registrationNumber())));
        if (!numbered.isEmpty()) {
            return numbered;
        }
        List<KnownCompany> named = those(candidates, KnownCompany::byNameOnly);
        if (!named.isEmpty()) {
            return named.subList(0, 1);
        }
        boolean onlyOne = tin == null && registrationNumber == null && candidates.size() == 1;
        return onlyOne ? candidates : List.of();
    }

    private static List<KnownCompany> those(List<KnownCompany> candidates, Predicate<KnownCompany> meant) {
        return candidates.stream().filter(meant).toList();
    }
}
