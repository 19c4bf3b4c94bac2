/**
 * The actions of a Cognito user pool that sign-in uses, over the real protocol (AWS JSON 1.1), as
 * Amazon Cognito's API reference and developer guide describe them. A development stand-in: it
 * checks no AWS signature and guards no production secret.
 */
package org.openhpf.local.cloud.userpool;
