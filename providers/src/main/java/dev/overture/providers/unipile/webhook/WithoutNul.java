package dev.overture.providers.unipile.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Reads NUL characters, which PostgreSQL stores in no text, as replacement characters: leaving them out could make the id of
 * one thing that of another.
 */
final class WithoutNul extends JsonNodeFactory {

    private static final long serialVersionUID = 1;

    @Override
    public TextNode textNode(String text) {
        return super.textNode(text == null ? null : text.replace('\0', '\uFFFD'));
    }
}
