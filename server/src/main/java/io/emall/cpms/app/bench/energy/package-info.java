/** Replays a year of prices and cars under several ways to manage energy: {@code ./cpms bench energy}. */
@NullMarked
package io.emall.cpms.app.bench.energy;

import org.jspecify.annotations.NullMarked;
