package io.emall.cpms.ocpp.codec;

import io.emall.cpms.ocpp.codec.Violation.Kind;

/** Carries a violation outwards from where it was found, collecting the path; never leaves this package. */
final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String what;
    private final String path;

    Mismatch(Kind kind, String what) {
        this(kind, what, "");
    }

    private Mismatch(Kind kind, String what, String path) {
        super(what, null, false, false);
        this.kind = kind;
        this.what = what;
        this.path = path;
    }

    static Mismatch type(String expected) {
        return new Mismatch(Kind.TYPE, "must be " + expected);
    }

    static Mismatch property(String what) {
        return new Mismatch(Kind.PROPERTY, what);
    }

    Mismatch inField(String name) {
        String rest = path.isEmpty() || path.startsWith("[") ? path : "." + path;
        return new Mismatch(kind, what, name + rest);
    }

    Mismatch inElement(int index) {
        return new Mismatch(kind, what, "[" + index + "]" + (path.isEmpty() ? "" : "." + path));
    }

    Violation violation() {
        return new Violation(kind, path, what);
    }
}
