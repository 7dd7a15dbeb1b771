package io.emall.cpms.core.unit;

/** What any identifier must be: printable ASCII without blanks, not empty, not too long. */
final class Text {

    private Text() {}

    static void require(String what, String value, int maximum) {
        boolean printable = value.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        if (value.isEmpty() || value.length() > maximum || !printable) {
            throw new IllegalArgumentException(
                    what + " must be 1 to " + maximum + " printable characters without blanks");
        }
    }
}
