package dev.overture.sandbox.invitations;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.AccountType;
import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.faults.FaultGate;
import dev.overture.sandbox.faults.Route;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.wire.Paging;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/users/relations}. */
@Path("/api/v1/users/relations")
@Produces(MediaType.APPLICATION_JSON)
public final class RelationResource {
    private static final Paging LIST = new Paging("UserRelationsList", 1, 1000, 100);

    private final FaultGate gate;
    private final Accounts accounts;
    private final Relations relations;
    private final People people;

    public RelationResource(FaultGate gate, Accounts accounts, Relations relations, People people) {
        this.gate = gate;
        this.accounts = accounts;
        this.relations = relations;
        this.people = people;
    }

    /** The first-degree connections, newest first. */
    @GET
    public Response list(
            @Context ContainerRequestContext request,
            @QueryParam("account_id") @Nullable String accountId,
            @QueryParam("filter") @Nullable String filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return gate.read(request, Route.RELATIONS, accountId, () -> {
            Account account = accounts.named(accountId).of(AccountType.LINKEDIN);
            return LIST.page(
                    relations.newestFirst(account).stream()
                            .filter(relation -> matches(person(relation), filter))
                            .toList(),
                    Relations.Relation::position,
                    relation -> view(account, relation),
                    cursor,
                    limit);
        });
    }

    private Person person(Relations.Relation relation) {
        return people.withKey(relation.person());
    }

    private static boolean matches(Person person, @Nullable String filter) {
        String name = person.fullName();
        return filter == null
                || (name != null && name.toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT)));
    }

    private View view(Account account, Relations.Relation relation) {
        Person person = person(relation);
        String id = people.idFor(account, person);
        return new View(
                "UserRelation",
                id,
                person.publicIdentifier(),
                person.firstName(),
                person.lastName(),
                person.headline(),
                relation.since().toEpochMilli(),
                person.profileUrl(),
                "urn:li:member:" + person.position(),
                "urn:li:fsd_connection:" + id,
                null);
    }

    record View(
            String object,
            String memberId,
            String publicIdentifier,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String headline,
            long createdAt,
            String publicProfileUrl,
            String memberUrn,
            String connectionUrn,
            @Nullable String profilePictureUrl) {}
}
