/** Stations built by others: what they say to the CPMS and make of its words does not share our misreadings. */
@NullMarked
package io.emall.cpms.peers;

import org.jspecify.annotations.NullMarked;
