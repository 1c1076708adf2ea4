/** The companies and people of a workspace, as people read and change them. */
package dev.overture.schema.crm;
