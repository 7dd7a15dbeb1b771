package io.emall.cpms.core.balance;

/** What of a quarter-hour was not measured but taken to be so. */
public enum Doubt {
    /** A meter or battery was silent for a part of it; what it showed in the rest counts for all. */
    NOT_WATCHED,
    /** Nothing measures the building or the connection: only cars and batteries are in it. */
    BUILDING_UNKNOWN,
    /** A station had not told its meter at the end yet: its last power was taken to go on. */
    CARS_ESTIMATED,
    /** For all or a part of it the DSO had not told its price: the last known one, a plain one, or that of the rest. */
    PRICE_ASSUMED,
    /** Nobody is known to supply the location, or it has no price: there is no cost. */
    PRICE_UNKNOWN,
    /** For a part of it nobody told what the energy emits; the rest counts for all. */
    CARBON_ASSUMED,
    /** Nobody told what emits how much: there is no CO2. */
    CARBON_UNKNOWN,
    /** What batteries held when the first quarter began is taken to be worth what energy was then. */
    STORE_ASSUMED
}
