package org.openhpf.intake.upload;

import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.UploadView;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.DocumentView;

/** What a submission is answered with. */
record SubmittedView(
    @Field(value = "Id", example = "01k9vq3m8e7k2f0000000000003xq7b2c") String documentId,
    @Field("Where it stands") DocumentStatus status,
    @Field("How to upload the file; absent: it is there already") Optional<UploadView> upload,
    @Field("The document of this content that was there already")
        Optional<DocumentView> document) {}
