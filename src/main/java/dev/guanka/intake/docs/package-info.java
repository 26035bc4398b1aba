/** The published interface: what the service says of itself in OpenAPI. */
package dev.guanka.intake.docs;
