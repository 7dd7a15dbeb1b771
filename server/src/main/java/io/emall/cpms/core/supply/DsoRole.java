package io.emall.cpms.core.supply;

/** What a DSO of the requirement document is: in the EU these are two companies. */
public enum DsoRole {
    /** Sells energy: prices and mix. */
    ENERGY_SUPPLIER,
    /** Owns the line: capacity. */
    GRID_OPERATOR
}
