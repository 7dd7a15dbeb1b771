package io.emall.cpms.portal.frame;

/** Breaks JSON into lines without changing a character of what it says; anything else stays as it is readable. */
public final class PrettyJson {
    private static final String STEP = "  ";
    /** Deeper than this nobody reads, and hostile frames would be all blanks. */
    private static final int DEEPEST = 40;

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private PrettyJson() {}

    public static String of(String json) {
        PrettyJson pretty = new PrettyJson();
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted) {
                pretty.out.append(c);
                if (c == '\\' && i + 1 < json.length()) {
                    pretty.out.append(json.charAt(++i));
                }
                quoted = c != '"';
            } else {
                quoted = c == '"';
                char next = i + 1 < json.length() ? json.charAt(i + 1) : 0;
                if (pretty.add(c, next)) {
                    i++;
                }
            }
        }
        return pretty.out.toString();
    }

    /** Whether the next character was taken too. */
    private boolean add(char c, char next) {
        switch (c) {
            case ' ', '\t', '\r', '\n' -> {}
            case '{', '[' -> {
                out.append(c);
                if (next == '}' || next == ']') {
                    out.append(next);
                    return true;
                }
                line(++depth);
            }
            case '}', ']' -> {
                line(--depth);
                out.append(c);
            }
            case ',' -> {
                out.append(c);
                line(depth);
            }
            case ':' -> out.append(": ");
            default -> out.append(c);
        }
        return false;
    }

    private void line(int steps) {
        out.append('\n').repeat(STEP, Math.clamp(steps, 0, DEEPEST));
    }
}
