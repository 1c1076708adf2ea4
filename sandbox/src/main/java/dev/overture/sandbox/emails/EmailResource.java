package dev.overture.sandbox.emails;

import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.faults.FaultGate;
import dev.overture.sandbox.faults.FaultGate.Call;
import dev.overture.sandbox.faults.Route;
import dev.overture.sandbox.wire.Arrival;
import dev.overture.sandbox.wire.FormFields;
import dev.overture.sandbox.wire.Json;
import dev.overture.sandbox.wire.Paging;
import dev.overture.sandbox.wire.VendorError;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/emails}. */
@Path("/api/v1/emails")
@Produces(MediaType.APPLICATION_JSON)
public final class EmailResource {
    private static final Paging LIST = new Paging("EmailList", 1, 250, 100);

    private final FaultGate gate;
    private final Accounts accounts;
    private final Mailboxes mailboxes;
    private final Mailer mailer;
    private final Json json = new Json();

    public EmailResource(FaultGate gate, Accounts accounts, Mailboxes mailboxes, Mailer mailer) {
        this.gate = gate;
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.mailer = mailer;
    }

    /** Sends an e-mail. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(@Context ContainerRequestContext request, FormDataMultiPart form) {
        FormFields.refuseHugeBodies(request.getLength());
        Instant at = Arrival.of(request);
        SendMail wanted = SendMail.of(new FormFields(form), json);
        Call call = new Call(Route.EMAIL, wanted.accountId(), wanted.to().get(0).identifier());
        return gate.create(request, call, () -> {
            Mail sent = mailer.send(at, accounts.named(wanted.accountId()), wanted);
            return new Sent("EmailSent", sent.trackingId(), sent.providerId());
        });
    }

    /** The e-mails, newest first. */
    @GET
    public Response list(
            @Context ContainerRequestContext request,
            @BeanParam MailFilter filter,
            @QueryParam("meta_only") boolean metaOnly,
            @QueryParam("include_headers") boolean includeHeaders,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return gate.read(request, Route.EMAILS, filter.accountId(), () -> {
            List<Mail> found =
                    mailboxes.newestFirst().stream().filter(filter::matches).toList();
            return LIST.page(found, Mail::position, mail -> MailView.of(mail, metaOnly, includeHeaders), cursor, limit);
        });
    }

    /** One e-mail. */
    @GET
    @Path("/{id}")
    public Response get(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @QueryParam("account_id") @Nullable String accountId,
            @QueryParam("include_headers") boolean includeHeaders) {
        return gate.read(
                request,
                Route.EMAILS,
                accountId,
                () -> mailboxes
                        .find(id, accountId)
                        .map(mail -> MailView.of(mail, false, includeHeaders))
                        .orElseThrow(() -> VendorError.notFound("Email")));
    }

    record Sent(
            String object,
            @Nullable String trackingId,
            @Nullable String providerId) {}
}
