import { Button } from "@fluentui/react-components";
import { FolderOpen16Regular } from "@fluentui/react-icons";
import { useRef, type ChangeEvent, type ReactNode } from "react";

interface FileButtonProps {
  /** What the file dialog offers, as the HTML attribute wants it. */
  readonly accept: string;
  readonly disabled: boolean;
  readonly subtle?: boolean;
  readonly className?: string;
  /** Several files at once, or all of a folder with those below it. */
  readonly several?: boolean;
  readonly folder?: boolean;
  /** The same file, corrected, can be chosen again as soon as this has resolved. */
  readonly onChoose: (file: File, all: readonly File[]) => Promise<void>;
  readonly children: ReactNode;
}

/** A button that lets the user choose a file from the disk, or several. */
export function FileButton({
  accept,
  disabled,
  subtle = false,
  several = false,
  folder = false,
  className,
  onChoose,
  children,
}: FileButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  const choose = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(input.files ?? [])];
    const [file] = files;
    if (file === undefined) return;
    await onChoose(file, files);
    input.value = "";
  };
  return (
    <>
      <Button
        appearance={subtle ? "subtle" : "secondary"}
        {...(className !== undefined && { className })}
        icon={<FolderOpen16Regular />}
        disabledFocusable={disabled}
        onClick={() => picker.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple={several}
        {...(folder && { webkitdirectory: "" })}
        accept={accept}
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={(event) => void choose(event)}
      />
    </>
  );
}
