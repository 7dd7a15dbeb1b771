package io.emall.cpms.core.alarm;

/** Makes one short printable line of whatever a stranger sent. */
final class Words {
    private static final String ELLIPSIS = "…";

    private Words() {}

    static String line(String text, int longest) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints().limit(2L * longest).forEach(c -> line.appendCodePoint(isPrintable(c) ? c : ' '));
        String stripped = line.toString().strip();
        if (stripped.length() <= longest && text.length() <= 2 * longest) {
            return stripped;
        }
        String cut = stripped.substring(0, Math.min(stripped.length(), longest - 1));
        boolean halved = !cut.isEmpty() && Character.isHighSurrogate(cut.charAt(cut.length() - 1));
        return (halved ? cut.substring(0, cut.length() - 1) : cut) + ELLIPSIS;
    }

    /** No control characters, no half characters, nothing that turns the direction of writing. */
    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
