package dev.overture.authoring.sequence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Spoils one place of a tree, as a typing error would. */
final class Mutations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of(
            "",
            "zzz",
            "end",
            "2d",
            "0s",
            "until 09:30",
            "has_email",
            "reply",
            "equals",
            "true",
            "5",
            "person",
            "invite");
    private static final List<String> KEYS = List.of(
            "zzz", "id", "skip_if", "late", "else", "within", "note", "value", "subject", "weight", "end", "delay",
            "if");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    void spoil(JsonNode tree) {
        List<JsonNode> places = inner(tree).toList();
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode map) {
            List<String> keys = new ArrayList<>();
            map.fieldNames().forEachRemaining(keys::add);
            String key = keys.get(random.nextInt(keys.size()));
            switch (random.nextInt(4)) {
                case 0 -> map.remove(key);
                case 1 -> map.set(KEYS.get(random.nextInt(KEYS.size())), map.remove(key));
                case 2 -> map.set(KEYS.get(random.nextInt(KEYS.size())), value());
                default -> map.set(key, value());
            }
        } else {
            ArrayNode list = (ArrayNode) place;
            list.set(random.nextInt(list.size()), value());
        }
    }

    private static Stream<JsonNode> inner(JsonNode tree) {
        Stream<JsonNode> children = Stream.empty();
        if (tree.isObject()) {
            children = tree.properties().stream().map(Map.Entry::getValue);
        } else if (tree.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            tree.forEach(items::add);
            children = items.stream();
        }
        return Stream.concat(tree.isEmpty() ? Stream.empty() : Stream.of(tree), children.flatMap(Mutations::inner));
    }

    private JsonNode value() {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.numberNode(7);
            case 1 -> NODES.booleanNode(true);
            case 2 -> NODES.nullNode();
            case 3 -> NODES.arrayNode();
            case 4 -> NODES.objectNode();
            default -> NODES.textNode(WORDS.get(random.nextInt(WORDS.size())));
        };
    }
}
