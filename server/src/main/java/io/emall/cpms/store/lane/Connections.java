package io.emall.cpms.store.lane;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection that belongs to its lane until it breaks; never one of a pool. */
@FunctionalInterface
public interface Connections {

    Connection open() throws SQLException;
}
