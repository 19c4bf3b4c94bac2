package org.openhpf.local.host.template;

/** What starts a function: an entry of its {@code Events}. */
public sealed interface EventSource permits HttpRoute, QueueSource, ScheduleSource, StreamSource {}
