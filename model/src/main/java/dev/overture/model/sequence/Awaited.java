package dev.overture.model.sequence;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.Coded;
import dev.overture.model.facts.FactKind;

/** What a {@code wait_for} can wait for. */
public enum Awaited implements Coded {
    /** The person accepted our connection request. */
    @JsonProperty("connection_accepted")
    CONNECTION_ACCEPTED("connection_accepted", FactKind.CONNECTION_ACCEPTED),
    /** The person wrote back; that ends the prospect, so only the {@code otherwise} branch goes on. */
    @JsonProperty("reply")
    REPLY("reply", FactKind.REPLIED),
    /** The person opened an e-mail of this campaign. */
    @JsonProperty("email_opened")
    EMAIL_OPENED("email_opened", FactKind.EMAIL_OPENED),
    /** The person followed a link of an e-mail of this campaign. */
    @JsonProperty("link_clicked")
    LINK_CLICKED("link_clicked", FactKind.LINK_CLICKED);

    private final String code;
    private final FactKind fact;

    Awaited(String code, FactKind fact) {
        this.code = code;
        this.fact = fact;
    }

    @Override
    public String code() {
        return code;
    }

    /** The fact that settles such a wait. */
    public FactKind fact() {
        return fact;
    }
}
