package dev.overture.sandbox.declare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of {@code POST /sandbox/declare} wants to be true; adds to what was declared before.
 *
 * @param scopedIds whether each account sees its own provider id of the same person; unchanged when missing
 */
public record Declaration(
        @Nullable Boolean scopedIds,
        List<AccountDeclaration> accounts,
        List<PersonDeclaration> people,
        List<WebhookDeclaration> webhooks) {
    public Declaration {
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
        people = people == null ? List.of() : List.copyOf(people);
        webhooks = webhooks == null ? List.of() : List.copyOf(webhooks);
    }
}
