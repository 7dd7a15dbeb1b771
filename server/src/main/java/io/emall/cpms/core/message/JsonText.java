package io.emall.cpms.core.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON as far as masking needs: what stands where. Lenient with commas, strict with everything else. */
final class JsonText {
    private static final int DEEPEST = 64;

    /** A part of the text. */
    sealed interface Node {}

    /**
     * A text, a number or a word.
     *
     * @param from where it begins in the text, quote included
     * @param to after its end
     * @param text without quotes and escapes
     */
    record Value(int from, int to, String text) implements Node {}

    record Member(String name, Node value) {}

    record Members(List<Member> all) implements Node {}

    record Items(List<Node> all) implements Node {}

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** Null if it is no JSON. */
    static @Nullable Node read(String text) {
        JsonText in = new JsonText(text);
        try {
            Node node = in.node(0);
            return in.peek() == 0 && in.at == text.length() ? node : null;
        } catch (Unreadable e) {
            return null;
        }
    }

    /** The next character that is no blank; 0 at the end. */
    private char peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private Node node(int depth) {
        if (depth > DEEPEST) {
            throw new Unreadable();
        }
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> quoted();
            default -> bare();
        };
    }

    private Members members(int depth) {
        List<Member> all = new ArrayList<>();
        at++;
        while (!ends('}')) {
            if (peek() != '"') {
                throw new Unreadable();
            }
            String name = quoted().text;
            if (peek() != ':') {
                throw new Unreadable();
            }
            at++;
            all.add(new Member(name, node(depth + 1)));
        }
        return new Members(all);
    }

    private Items items(int depth) {
        List<Node> all = new ArrayList<>();
        at++;
        while (!ends(']')) {
            all.add(node(depth + 1));
        }
        return new Items(all);
    }

    /** Steps over commas, and over the end if it is there. */
    private boolean ends(char end) {
        while (peek() == ',') {
            at++;
        }
        boolean here = peek() == end;
        at += here ? 1 : 0;
        return here;
    }

    private Value bare() {
        int from = at;
        while (at < text.length() && " \t\r\n,:\"[]{}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == from) {
            throw new Unreadable();
        }
        return new Value(from, at, text.substring(from, at));
    }

    private Value quoted() {
        int from = at++;
        StringBuilder plain = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            plain.append(c == '\\' ? escaped() : c);
        }
        return new Value(from, at, plain.toString());
    }

    private char next() {
        if (at == text.length()) {
            throw new Unreadable();
        }
        return text.charAt(at++);
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case 'u' -> hex();
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> c;
        };
    }

    private char hex() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw new Unreadable();
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }
}
