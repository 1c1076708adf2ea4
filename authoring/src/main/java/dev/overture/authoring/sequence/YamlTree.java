package dev.overture.authoring.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML without ever constructing an object: only the tree of nodes, walked with a bound on what aliases may make
 * of it.
 */
final class YamlTree {

    private static final int MAX_DEPTH = 40;
    private static final int MAX_NODES = 50_000;
    private static final Map<Tag, String> KINDS = Map.of(
            Tag.INT, "a number",
            Tag.FLOAT, "a number",
            Tag.BOOL, "true or false",
            Tag.NULL, "nothing",
            Tag.TIMESTAMP, "a date");

    private final String[] lines;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;
    private int characters;

    private YamlTree(String text) {
        this.lines = text.split("\r\n|\r|\n", -1);
    }

    /** @return null if the text holds nothing but comments */
    static @Nullable Written read(String text) throws UnreadableException {
        LoaderOptions options = new LoaderOptions();
        // Composing is cheap even with aliases; walking is not, and the walk below has bounds that know their place.
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(5 * MAX_DEPTH);
        options.setCodePointLimit(SequenceReader.MAX_LENGTH);
        Node root;
        try {
            root = new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(text));
        } catch (MarkedYAMLException fault) {
            throw syntax(fault);
        } catch (ReaderException fault) {
            throw new UnreadableException(
                    "syntax",
                    placeOf(text, fault.getPosition()),
                    String.format(
                            java.util.Locale.ROOT,
                            "the character U+%04X may not stand in YAML; remove it",
                            fault.getCodePoint()));
        } catch (YAMLException fault) {
            throw new UnreadableException("too_deep", Place.BEGIN, "not YAML: " + fault.getMessage());
        }
        return root == null ? null : new YamlTree(text).written(root);
    }

    private static UnreadableException syntax(MarkedYAMLException fault) {
        Mark mark = fault.getProblemMark() == null ? fault.getContextMark() : fault.getProblemMark();
        Place place = mark == null ? Place.BEGIN : placeOf(mark);
        String problem = String.valueOf(fault.getProblem());
        if (problem.contains("TAB")) {
            return new UnreadableException("tab", place, "a tab may not indent YAML; use spaces");
        }
        if (problem.contains("tag")) {
            return new UnreadableException("tag", place, "tags (words that begin with !) are not allowed; remove it");
        }
        String context = fault.getContext() == null ? "" : " (" + fault.getContext() + ")";
        return new UnreadableException("syntax", place, "not YAML: " + problem + context);
    }

    private static Place placeOf(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Place placeOf(String text, int position) {
        String before = text.substring(0, Math.min(position, text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(line, before.length() - before.lastIndexOf('\n'));
    }

    private Written written(Node node) throws UnreadableException {
        Place at = placeOf(node.getStartMark());
        if (++nodes > MAX_NODES) {
            throw new UnreadableException(
                    "too_large", at, "aliases make this file larger than " + MAX_NODES + " values; write steps out");
        }
        if (node instanceof ScalarNode scalar) {
            characters += scalar.getValue().length();
            if (characters > SequenceReader.MAX_LENGTH) {
                throw new UnreadableException("too_large", at, "aliases make the texts of this file longer than 1 MB");
            }
            return scalar(scalar, at);
        }
        if (!open.add(node)) {
            throw new UnreadableException("recursive_alias", at, "this value contains itself through an alias");
        }
        if (open.size() > MAX_DEPTH) {
            throw new UnreadableException("too_deep", at, "this is nested more than " + MAX_DEPTH + " deep");
        }
        Written written = node instanceof SequenceNode list ? items(list, at) : entries((MappingNode) node, at);
        open.remove(node);
        return written;
    }

    private Written items(SequenceNode list, Place at) throws UnreadableException {
        requireTag(list, Tag.SEQ, at);
        List<Written> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(written(item));
        }
        return new Written.Items(items, at);
    }

    private Written entries(MappingNode map, Place at) throws UnreadableException {
        requireTag(map, Tag.MAP, at);
        List<Written.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : map.getValue()) {
            Place keyAt = placeOf(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new UnreadableException("syntax", keyAt, "a key must be a word");
            }
            entries.add(new Written.Entry(key.getValue(), keyAt, written(tuple.getValueNode())));
        }
        return new Written.Entries(entries, at);
    }

    private static void requireTag(Node node, Tag expected, Place at) throws UnreadableException {
        if (!node.getTag().equals(expected)) {
            throw new UnreadableException("tag", at, "tags such as " + node.getTag() + " are not allowed; remove it");
        }
    }

    private Written scalar(ScalarNode scalar, Place at) throws UnreadableException {
        String kind = KINDS.get(scalar.getTag());
        if (kind != null) {
            return new Written.Other(kind, scalar.getValue(), at);
        }
        if (scalar.getTag().equals(Tag.MERGE) || scalar.getTag().equals(Tag.STR)) {
            return new Written.Text(scalar.getValue(), at, content(scalar, at));
        }
        throw new UnreadableException("tag", at, "tags such as " + scalar.getTag() + " are not allowed; remove it");
    }

    private @Nullable Place content(ScalarNode scalar, Place at) {
        if (scalar.getScalarStyle() == ScalarStyle.LITERAL) {
            for (int line = at.line(); line < lines.length; line++) {
                if (!lines[line].isBlank()) {
                    int indent =
                            lines[line].length() - lines[line].stripLeading().length();
                    return new Place(at.line() + 1, indent + 1);
                }
            }
            return null;
        }
        if (scalar.getScalarStyle() == ScalarStyle.FOLDED || at.line() > lines.length) {
            return null;
        }
        int quote = scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
        boolean asWritten = lines[at.line() - 1].startsWith(scalar.getValue(), at.column() - 1 + quote);
        return asWritten ? new Place(at.line(), at.column() + quote) : null;
    }
}
