package io.emall.cpms.store.lane;

import java.util.List;

/**
 * One kind of row and the statement that writes many of them at once. Running it twice with the same rows must leave
 * what running it once leaves: a commit whose answer was lost is repeated.
 *
 * @param rank its place in the order of statements, the same in every lane, so that lanes cannot deadlock
 * @param sql takes one array per column
 * @param decides whether it returns {@code (first column as text, bigint)} for the rows that took effect; what follows
 *     in a unit whose row did not is left out
 * @param types of the columns
 */
public record Kind(int rank, String sql, boolean decides, List<ColumnType> types) {

    public static Kind plain(int rank, String sql, ColumnType... types) {
        return new Kind(rank, sql, false, List.of(types));
    }

    public static Kind deciding(int rank, String sql, ColumnType... types) {
        return new Kind(rank, sql, true, List.of(types));
    }
}
