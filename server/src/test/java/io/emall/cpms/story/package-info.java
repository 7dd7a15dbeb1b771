/** Whole journeys over real sockets, on the real database: a station on one side, an eMSP on the other. */
@NullMarked
package io.emall.cpms.story;

import org.jspecify.annotations.NullMarked;
