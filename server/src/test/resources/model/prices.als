/*
 * What a kilowatt-hour costs when: two speeds, each with a standard price and perhaps a promotion (requirement document
 * §2.2; core.tariff, table price).
 */
module prices

open util/ordering[Slice]
open util/boolean

/** A moment, as fine as prices change. */
sig Slice {}

abstract sig Kind {}
one sig Base, Promotion extends Kind {}

/** One area's price; it is valid from a moment on, until another or for good. */
sig Price {
  fast: one Bool,
  kind: one Kind,
  starts: one Slice,
  ends: lone Slice
} {
  some ends implies lt[starts, ends]
}

fun validity[p: Price]: set Slice {
  { s: Slice | gte[s, p.starts] and (no p.ends or lt[s, p.ends]) }
}

/** The exclusion constraint one_price_at_a_time. */
fact onePriceOfAKindAtATime {
  no disj a, b: Price | a.fast = b.fast and a.kind = b.kind and some validity[a] & validity[b]
}

fun valid[fast: Bool, kind: Kind, at: Slice]: set Price {
  { p: Price | p.@fast = fast and p.@kind = kind and at in validity[p] }
}

/** What a driver pays: a promotion wins while it lasts. */
fun active[fast: Bool, at: Slice]: set Price {
  some valid[fast, Promotion, at] implies valid[fast, Promotion, at] else valid[fast, Base, at]
}

assert noTwoPricesAreActiveAtOnce {
  all fast: Bool, at: Slice | lone active[fast, at]
}
check noTwoPricesAreActiveAtOnce for 5

assert theOtherSpeedDoesNotMatter {
  all fast: Bool, at: Slice | active[fast, at].@fast in fast
}
check theOtherSpeedDoesNotMatter for 5

assert withABasePriceThereIsAlwaysAPrice {
  all fast: Bool, at: Slice | some valid[fast, Base, at] implies one active[fast, at]
}
check withABasePriceThereIsAlwaysAPrice for 5

/** Scenario 1: a promotion on the standard price, which comes back afterwards. */
pred aPromotionWithin {
  some b, p: Price | b.kind = Base and p.kind = Promotion and b.fast = p.fast
    and validity[p] in validity[b] and validity[p] != validity[b] and some p.ends and p.starts != first
}
run aPromotionWithin for 5

/** Scenario 2: a new standard price ends the one before. */
pred aPriceIsChanged {
  some disj a, b: Price | a.kind = Base and b.kind = Base and a.fast = b.fast and a.ends = b.starts
}
run aPriceIsChanged for 5
