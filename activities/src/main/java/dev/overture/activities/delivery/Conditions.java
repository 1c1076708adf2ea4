package dev.overture.activities.delivery;

import dev.overture.model.facts.FactKind;
import dev.overture.model.sequence.Condition;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.PersonTraits;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides conditions about a person by the record of this moment. */
final class Conditions {

    private final Composer composer;

    Conditions(Composer composer) {
        this.composer = composer;
    }

    /** @param traits asked only where the condition needs them */
    boolean holds(Condition condition, DeliverySubject person, Supplier<PersonTraits> traits) {
        if (condition instanceof Condition.Field field) {
            return holds(field, composer.variables(person).get(field.name()));
        }
        if (condition == Condition.Trait.HAS_EMAIL || condition == Condition.Trait.NO_EMAIL) {
            return (person.emailAddress() != null) == (condition == Condition.Trait.HAS_EMAIL);
        }
        if (condition == Condition.Trait.CONNECTED) {
            return person.connectedAt() != null;
        }
        return holds(condition, person, traits.get());
    }

    private boolean holds(Condition condition, DeliverySubject person, PersonTraits traits) {
        if (condition == Condition.Trait.REPLIED) {
            return traits.everReplied();
        }
        if (condition instanceof Condition.Tag tag) {
            return Stream.concat(traits.tags().stream(), customList(person, "tags"))
                    .anyMatch(tag.name()::equalsIgnoreCase);
        }
        if (condition instanceof Condition.Segment segment) {
            return Stream.concat(Stream.ofNullable(traits.segment()), custom(person, "segment").stream())
                    .anyMatch(segment.name()::equalsIgnoreCase);
        }
        FactKind kind = ((Condition.Event) condition).kind();
        return traits.facts().contains(kind.code())
                || (kind == FactKind.CONNECTION_ACCEPTED && person.connectedAt() != null);
    }

    private Optional<String> custom(DeliverySubject person, String column) {
        return Optional.ofNullable(composer.variables(person).get(column))
                .map(value -> value.toString().strip());
    }

    /** Imports keep several tags in one column. */
    private Stream<String> customList(DeliverySubject person, String column) {
        List<String> parts = custom(person, column)
                .map(text -> Arrays.asList(text.split("[,;|]")))
                .orElse(List.of());
        return parts.stream().map(String::strip);
    }

    private static boolean holds(Condition.Field field, @Nullable Object actual) {
        String text = actual == null ? "" : actual.toString().strip();
        String wanted = Objects.requireNonNullElse(field.value(), "").strip();
        return switch (field.operator()) {
            case IS_SET -> !text.isEmpty();
            case IS_NOT_SET -> text.isEmpty();
            case EQUALS -> same(text, wanted);
            case NOT_EQUALS -> !same(text, wanted);
            case CONTAINS -> !text.isEmpty() && lower(text).contains(lower(wanted));
            case STARTS_WITH -> !text.isEmpty() && lower(text).startsWith(lower(wanted));
            case GREATER_THAN ->
                Numbers.compare(text, wanted).filter(order -> order > 0).isPresent();
            case LESS_THAN ->
                Numbers.compare(text, wanted).filter(order -> order < 0).isPresent();
        };
    }

    private static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other)
                || Numbers.compare(one, other).filter(order -> order == 0).isPresent();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
