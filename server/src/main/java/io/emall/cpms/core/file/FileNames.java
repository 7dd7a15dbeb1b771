package io.emall.cpms.core.file;

import org.jspecify.annotations.Nullable;

/** Names of files that strangers chose. */
public final class FileNames {
    private static final int LONGEST = 100;

    private FileNames() {}

    /** The last part of a path, of harmless characters only; the other if nothing is left. */
    public static String harmless(@Nullable String name, String otherwise) {
        String whole = name == null ? "" : name;
        String last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "");
        String fitting = clean.length() > LONGEST ? clean.substring(clean.length() - LONGEST) : clean;
        return fitting.isEmpty() ? otherwise : fitting;
    }
}
