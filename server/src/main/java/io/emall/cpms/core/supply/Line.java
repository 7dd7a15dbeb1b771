package io.emall.cpms.core.supply;

import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import java.util.Currency;
import java.util.List;

/**
 * What a door must know to reach a DSO.
 *
 * @param secret empty if there is none
 * @param currency in which prices are expected
 * @param sites where we have contracts with it
 */
public record Line(
        DsoId dso, Connection.Network connection, Secret secret, Currency currency, List<LocationId> sites) {}
