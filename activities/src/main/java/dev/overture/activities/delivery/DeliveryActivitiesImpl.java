package dev.overture.activities.delivery;

import dev.overture.model.sending.Refusal;
import dev.overture.model.sending.WriteOutcome;
import dev.overture.providers.InmailCredits;
import dev.overture.providers.MessageSender;
import dev.overture.providers.OutboundMessage;
import dev.overture.workflows.prospect.CommandAnswer;
import dev.overture.workflows.prospect.DeliverAnswer;
import dev.overture.workflows.prospect.Delivery;
import dev.overture.workflows.prospect.DeliveryActivities;
import dev.overture.workflows.prospect.ExpireAnswer;
import dev.overture.workflows.prospect.Expiry;
import dev.overture.workflows.prospect.Finish;
import dev.overture.workflows.prospect.Move;
import dev.overture.workflows.prospect.Skip;
import java.time.Instant;
import java.util.Optional;

/** The way of a message: claim, write, result; and what else a prospect's workflow asks for. */
final class DeliveryActivitiesImpl implements DeliveryActivities {

    private final ClaimDesk claims;
    private final RecipientDesk recipients;
    private final MessageSender sender;
    private final InmailCredits credits;
    private final ResultDesk results;
    private final ConfirmDesk confirmations;
    private final ExpiryDesk expiries;
    private final DecisionDesk decisions;
    private final CommandDesk commands;
    private final FinishDesk finishes;
    private final Clock clock;

    DeliveryActivitiesImpl(
            ClaimDesk claims,
            RecipientDesk recipients,
            MessageSender sender,
            InmailCredits credits,
            ResultDesk results,
            ConfirmDesk confirmations,
            ExpiryDesk expiries,
            DecisionDesk decisions,
            CommandDesk commands,
            FinishDesk finishes,
            Clock clock) {
        this.claims = claims;
        this.recipients = recipients;
        this.sender = sender;
        this.credits = credits;
        this.results = results;
        this.confirmations = confirmations;
        this.expiries = expiries;
        this.decisions = decisions;
        this.commands = commands;
        this.finishes = finishes;
        this.clock = clock;
    }

    @Override
    public DeliverAnswer deliver(Delivery delivery) {
        Claim claim = claims.claim(delivery, clock.now());
        if (claim instanceof Claim.RecipientUnknown unknown) {
            Optional<DeliverAnswer> answer = recipients.find(unknown, clock.now());
            if (answer.isPresent()) {
                return answer.get();
            }
            claim = claims.claim(delivery, clock.now());
        }
        if (claim instanceof Claim.Granted granted) {
            return results.record(granted, write(granted), clock.now());
        }
        if (claim instanceof Claim.Answered answered) {
            return answered.answer();
        }
        throw new IllegalStateException("the recipient was found and is still unknown");
    }

    private WriteOutcome write(Claim.Granted granted) {
        OutboundMessage message = granted.message();
        if (message instanceof OutboundMessage.Inmail
                && credits.lookUp(message.vendorAccountId()) instanceof InmailCredits.Credits.Known known
                && known.left() == 0) {
            return new WriteOutcome.Refused(Refusal.NO_CREDITS, null, "no_inmail_credits");
        }
        return sender.send(message, granted.writeUntil());
    }

    @Override
    public DeliverAnswer confirm(Delivery delivery) {
        return confirmations.confirm(delivery, clock.now()).orElseGet(() -> deliver(delivery));
    }

    @Override
    public ExpireAnswer expire(Expiry expiry) {
        return expiries.expire(expiry, clock.now());
    }

    @Override
    public ExpireAnswer decide(Expiry expiry) {
        return decisions.decide(expiry, clock.now());
    }

    @Override
    public Instant due(Expiry delay) {
        return decisions.due(delay, clock.now());
    }

    @Override
    public CommandAnswer skip(Skip skip) {
        return commands.skip(skip, clock.now());
    }

    @Override
    public CommandAnswer move(Move move) {
        return commands.move(move, clock.now());
    }

    @Override
    public void finish(Finish finish) {
        finishes.finish(finish, clock.now());
    }
}
