/** The story of one charging session, told from what the REST API says about it. */
@NullMarked
package io.emall.sim.story;

import org.jspecify.annotations.NullMarked;
