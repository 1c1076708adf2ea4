package dev.overture.api.suppressions;

import dev.overture.api.problems.ErrorDetail;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.prospects.EmailAddress;
import dev.overture.model.prospects.MailDomain;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.suppressions.SuppressionListDao;
import dev.overture.schema.suppressions.SuppressionSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads who is meant, in the spelling in which addresses are stored and compared; tells everything that is wrong. */
final class Subjects {

    private final SuppressionListDao list;
    private final WorkspaceId workspace;
    private final TimeOrderedIds ids;
    private final List<ErrorDetail> errors = new ArrayList<>();

    Subjects(SuppressionListDao list, WorkspaceId workspace, TimeOrderedIds ids) {
        this.list = list;
        this.workspace = workspace;
        this.ids = ids;
    }

    /** Those that are right; what is wrong with the others is in {@link #errors}. */
    List<SuppressionSubject> read(List<SuppressionItem> items) {
        List<SuppressionSubject> subjects = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            read(items.get(i), "items[" + i + "]").ifPresent(subjects::add);
        }
        return subjects;
    }

    List<ErrorDetail> errors() {
        return errors;
    }

    private Optional<SuppressionSubject> read(SuppressionItem item, String field) {
        long named = Stream.of(item.prospectId(), item.email(), item.domain(), item.companyId(), item.company())
                .filter(Objects::nonNull)
                .count();
        if (named != 1) {
            return wrong(
                    named == 0 ? "missing" : "conflicting",
                    field,
                    "name exactly one of prospect_id, email, domain, company_id and company");
        }
        if (item.prospectId() != null) {
            return person(item.prospectId(), field + ".prospect_id");
        }
        if (item.companyId() != null) {
            return company(item.companyId(), field + ".company_id");
        }
        if (item.email() != null) {
            return EmailAddress.parse(item.email())
                    .map(address -> SuppressionSubject.ofAddress(address.value()))
                    .or(() -> wrong("bad_email", field + ".email", "no mail could arrive at this address"));
        }
        return item.domain() != null
                ? MailDomain.parse(item.domain())
                        .map(domain -> SuppressionSubject.ofDomain(domain.value()))
                        .or(() -> wrong("bad_domain", field + ".domain", "must be a domain such as example.com"))
                : companyNamed(Objects.requireNonNull(item.company()), field + ".company");
    }

    private Optional<SuppressionSubject> person(ProspectId prospect, String field) {
        return list.knows(workspace, prospect)
                ? Optional.of(SuppressionSubject.of(prospect))
                : wrong("not_found", field, "there is no such prospect");
    }

    private Optional<SuppressionSubject> company(CompanyId company, String field) {
        return list.knows(workspace, company)
                ? Optional.of(SuppressionSubject.of(company))
                : wrong("not_found", field, "there is no such company");
    }

    private Optional<SuppressionSubject> companyNamed(String name, String field) {
        if (name.isBlank()) {
            return wrong("invalid", field, "must not be blank");
        }
        List<CompanyId> known = list.companies(workspace, name.strip());
        if (known.size() > 1) {
            return wrong("ambiguous", field, "several companies have this name; name one by its company_id");
        }
        return Optional.of(SuppressionSubject.of(
                known.isEmpty() ? list.addCompany(ids.next(), workspace, name.strip()) : known.get(0)));
    }

    private Optional<SuppressionSubject> wrong(String code, String field, String message) {
        errors.add(ErrorDetail.of(code, field, message));
        return Optional.empty();
    }
}
