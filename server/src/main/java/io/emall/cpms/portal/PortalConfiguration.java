package io.emall.cpms.portal;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings the portal into an application that provides the core. */
@Configuration
@ComponentScan
public class PortalConfiguration {}
