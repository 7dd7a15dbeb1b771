package io.emall.cpms.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Set;

/** Where large files are kept. A file is written once, under a name nobody chose. */
public interface FileVault {

    /** What came of keeping. */
    sealed interface Kept {
        /**
         * Safe on disk.
         *
         * @param stored the name it is kept under
         * @param size in bytes
         * @param sha256 in hexadecimal
         */
        record Safe(String stored, long size, String sha256) implements Kept {}

        /** More than was allowed; nothing is left of it. */
        record TooLarge() implements Kept {}

        /** The disk would have too little room left; nothing is left of it. */
        record NoRoom() implements Kept {}
    }

    /**
     * Keeps what is read, without holding it in memory.
     *
     * @param most bytes allowed
     * @throws IOException if it cannot be read to its end or written; nothing is left of it
     */
    Kept keep(InputStream content, long most) throws IOException;

    /** @throws IOException if there is no such file */
    InputStream open(String stored) throws IOException;

    /** Nothing happens if there is none. */
    void delete(String stored);

    /** Deletes what nobody knows of: left by a crash between the file and its row. */
    void sweep(Set<String> known, Instant olderThan);
}
