/** The module `getpass` as the sandbox has it. */

/**
 * Asks for a password in a dialog that hides what is typed.
 * @param prompt what the dialog says. @default 'Password: '
 * @throws PasswordNotGiven when the dialog is closed without a password
 */
export declare function getpass(prompt?: string): Promise<string>
export default getpass
