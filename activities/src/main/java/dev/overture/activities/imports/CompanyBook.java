package dev.overture.activities.imports;

import dev.overture.schema.crm.KnownCompany;
import dev.overture.schema.crm.SameCompany;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The companies that a row may mean, those of earlier rows among them; which it is, {@link SameCompany} tells. */
final class CompanyBook {

    private final Map<String, KnownCompany> byTin = new HashMap<>();
    private final Map<String, KnownCompany> byNumber = new HashMap<>();
    private final Map<String, List<KnownCompany>> byName = new HashMap<>();

    /** The tin is one company's and the registration number another's. */
    static final class Conflict extends Exception {

        private static final long serialVersionUID = 1L;
    }

    void add(KnownCompany company) {
        if (company.tin() != null) {
            byTin.put(company.tin(), company);
        }
        if (company.registrationNumber() != null) {
            byNumber.put(company.registrationNumber(), company);
        }
        byName.computeIfAbsent(key(company.name()), name -> new ArrayList<>()).add(company);
    }

    /** Has a company known by these, too. */
    void complete(KnownCompany company, @Nullable String tin, @Nullable String number, String name) {
        byName.getOrDefault(key(company.name()), List.of()).remove(company);
        if (company.tin() != null) {
            byTin.remove(company.tin());
        }
        if (company.registrationNumber() != null) {
            byNumber.remove(company.registrationNumber());
        }
        add(new KnownCompany(
                company.id(),
                tin == null ? company.tin() : tin,
                number == null ? company.registrationNumber() : number,
                name));
    }

    Optional<KnownCompany> find(@Nullable String tin, @Nullable String number, String name) throws Conflict {
        List<KnownCompany> candidates = Stream.of(
                        Stream.ofNullable(byTin.get(tin)),
                        Stream.ofNullable(byNumber.get(number)),
                        byName.getOrDefault(key(name), List.of()).stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
        List<KnownCompany> same = SameCompany.among(candidates, tin, number);
        if (same.size() > 1) {
            throw new Conflict();
        }
        return same.stream().findFirst();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
