package io.emall.cpms.store;

import io.emall.cpms.core.file.StoredFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The columns of a file that came. */
final class FileColumns {
    static final String SET =
            "stored = :stored, file_name = :name, size = :size, sha256 = :sha256, received_at = :received";

    private FileColumns() {}

    static JdbcClient.StatementSpec set(JdbcClient.StatementSpec statement, StoredFile file) {
        return statement
                .param("stored", file.stored())
                .param("name", file.name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("received", Times.param(file.at()));
    }

    static @Nullable StoredFile read(ResultSet row) throws SQLException {
        String stored = row.getString("stored");
        return stored == null
                ? null
                : new StoredFile(
                        stored,
                        row.getString("file_name"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        Times.read(row, "received_at"));
    }
}
