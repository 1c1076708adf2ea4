package dev.overture.schema.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What conditions ask about a person beyond the columns that texts use.
 *
 * @param tags the person's tags
 * @param segment the segment of the person's company, or null
 * @param facts the kinds of the facts that are known about the person in this campaign
 * @param everReplied whether the person has ever written back, automatic answers included
 * @param whatsappAllowed whether the person agreed to WhatsApp or wrote there before
 */
public record PersonTraits(
        List<String> tags, @Nullable String segment, List<String> facts, boolean everReplied, boolean whatsappAllowed) {

    /** Copies the lists. */
    public PersonTraits {
        tags = List.copyOf(tags);
        facts = List.copyOf(facts);
    }
}
