package io.emall.cpms.core.account;

/** One per group of use cases; each use case names the one it needs. */
public enum Permission {
    VIEW_STATIONS,
    COMMAND_STATIONS,
    /** Acknowledging and closing them. */
    HANDLE_ALARMS,
    VIEW_BOOKINGS,
    /** Making, changing and cancelling them for drivers. */
    BOOK,
    PLAN_MAINTENANCE,
    /** Who is told of alarms. */
    EDIT_RECIPIENTS,
    VIEW_SESSIONS,
    /** Prices, bills and income. */
    VIEW_MONEY,
    CHANGE_PRICES,
    EDIT_STATIC_DATA,
    MANAGE_PARTNERS,
    /** Tokens in full instead of masked. */
    VIEW_TOKENS,
    MANAGE_USERS,
    /** What stations hold of single customers. */
    VIEW_PERSONAL_DATA,
    /** Certificates, keys and security profiles. */
    MANAGE_SECURITY,
    /** Batteries, sources, plans; what they cost is {@link #VIEW_MONEY}. */
    VIEW_ENERGY,
    /** DSOs, batteries and meters, and who decides: the plan or a person. */
    MANAGE_ENERGY
}
