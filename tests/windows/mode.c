/* Runs a program in this console, which shows escape sequences as letters until it is told otherwise (mode PROGRAM ARGUMENT...),
   and says whether it shows them as colours now. */
#include <windows.h>
#include <process.h>
#include <stdio.h>

int wmain(int count, wchar_t **words) {
    HANDLE console = CreateFileW(L"CONOUT$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING, 0, NULL);
    DWORD mode;
    if (count < 2 || !GetConsoleMode(console, &mode)) return 2;
    if (!SetConsoleMode(console, mode & ~(DWORD)ENABLE_VIRTUAL_TERMINAL_PROCESSING)) return 2;
    _wspawnv(_P_WAIT, words[1], (const wchar_t *const *)&words[1]);
    if (!GetConsoleMode(console, &mode)) return 2;
    printf("console: %s\n", mode & ENABLE_VIRTUAL_TERMINAL_PROCESSING ? "colours" : "letters");
    return 0;
}
